The outskirts are a ring around the disc, described; the city itself stays as it was.
=== article 2021-07-08 source=Valley Wire
Afghan forces control the city of Herat, residents said on Thursday.
=== article 2021-07-30 source=Valley Wire
Taliban fighters control the outskirts of the city of Herat, residents said on Friday.
=== expect
2021-07-30 assessed Herat controlled government reported exact
2021-07-30 assessed 62.32,34.34 controlled taliban reported described
2021-07-30 assessed 61.9,34.1 unknown
