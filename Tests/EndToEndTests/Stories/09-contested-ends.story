Fighting contests a place until 14 days after its last evidence; then back to the last holder, stale.
=== article 2021-06-20 source=Valley Wire
Afghan forces control the city of Kunduz, residents said.
=== article 2021-06-24 source=Valley Wire
Taliban fighters and government forces clashed inside the city of Kunduz on Thursday, residents said.
=== expect
2021-06-23 assessed Kunduz controlled government reported not-stale
2021-06-24 assessed Kunduz contested government+taliban fighting exact
2021-07-08 assessed Kunduz contested government+taliban fighting
2021-07-09 assessed Kunduz controlled government reported stale
