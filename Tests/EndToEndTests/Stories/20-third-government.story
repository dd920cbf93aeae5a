A third government that is aligned with nobody is no independent voice, but a report.
=== article 2021-07-05 source=Valley Wire
Russia said on Monday that the Taliban control the Sher Khan Bandar crossing in Kunduz province.
=== expect
2021-07-05 assessed 68.61,37.19 controlled taliban reported exact
2021-07-05 independent 68.61,37.19 unknown
2021-07-05 taliban 68.61,37.19 unknown
