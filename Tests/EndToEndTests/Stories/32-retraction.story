A retraction removes what the article said.
=== article 2021-07-03 id=first source=Valley Wire
Taliban fighters captured Imam Sahib district in Kunduz province on Saturday, residents said.
=== article 2021-07-06 id=notice supersedes=first source=Valley Wire
This report has been withdrawn.
=== expect
coloured 2021-07-06 0
2021-07-05 known-by=2021-07-05 assessed Imam_Sahib controlled taliban reported
