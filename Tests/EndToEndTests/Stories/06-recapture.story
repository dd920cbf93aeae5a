A recapture opens a new episode; each date shows its own holder.
=== article 2021-06-21 source=Valley Wire
Taliban fighters captured Qaramqol district in Faryab province on Monday, residents said.
=== article 2021-06-25 source=Valley Wire
Government forces retook Qaramqol district in Faryab province on Friday, residents said. The Taliban admitted that they had lost Qaramqol district.
=== expect
2021-06-21 assessed Qaramqol controlled taliban reported
2021-06-24 assessed Qaramqol controlled taliban reported
2021-06-25 assessed Qaramqol controlled government conceded since=2021-06-25
2021-06-26 known-by=2021-06-24 assessed Qaramqol controlled taliban reported
