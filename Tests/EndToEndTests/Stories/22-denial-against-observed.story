A denial against what was seen there only adds who denies it.
=== article 2021-07-14 source=Valley Wire
Taliban fighters captured the town of Spin Boldak in Kandahar province on Wednesday, an eyewitness in the town said.
=== article 2021-07-15 source=Lantern News
The interior ministry denied on Thursday that the town of Spin Boldak had fallen to the Taliban.
=== expect
2021-07-15 assessed Spin_Boldak controlled taliban observed exact denied_by=government
2021-07-14 known-by=2021-07-14 assessed Spin_Boldak controlled taliban observed
