A corrected version counts from its own day on; what it replaces stops counting then.
=== article 2021-07-03 id=first source=Valley Wire
Taliban fighters captured Imam Sahib district in Kunduz province on Saturday, residents said.
=== article 2021-07-05 id=second supersedes=first source=Valley Wire
Correction: Taliban fighters captured Dasht-e-Archi district in Kunduz province on Saturday, residents said. An earlier version of this report named another district.
=== expect
2021-07-05 assessed Imam_Sahib unknown
2021-07-03 assessed Imam_Sahib unknown
2021-07-03 assessed Dasht-e_Archi controlled taliban reported
2021-07-04 known-by=2021-07-04 assessed Imam_Sahib controlled taliban reported
2021-07-04 known-by=2021-07-04 assessed Dasht-e_Archi unknown
