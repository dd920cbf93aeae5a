What the other side denies is disputed between both, from the start of the episode that the denial answers.
=== article 2021-07-03 source=Valley Wire
The Taliban have captured Imam Sahib district in Kunduz province, Taliban spokesman Zabihullah Mujahid said on Saturday.
=== article 2021-07-05 source=Valley Wire
The interior ministry denied on Monday that Imam Sahib district had fallen to the Taliban.
=== expect
2021-07-03 assessed Imam_Sahib disputed government+taliban disputed
2021-07-05 assessed Imam_Sahib disputed government+taliban disputed
2021-07-03 known-by=2021-07-04 assessed Imam_Sahib claimed taliban claimed
2021-07-05 taliban Imam_Sahib controlled taliban claimed
2021-07-05 government Imam_Sahib controlled government claimed
