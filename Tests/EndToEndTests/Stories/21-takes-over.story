An unattributed sentence takes over the attribution that its article gives the event elsewhere.
=== article 2021-07-03 source=Valley Wire
Imam Sahib district in Kunduz province fell to the Taliban on Saturday, a loss for the government in the north.

"Our mujahideen captured Imam Sahib district on Saturday," Taliban spokesman Zabihullah Mujahid said.
=== expect
2021-07-03 assessed Imam_Sahib claimed taliban claimed exact
2021-07-03 independent Imam_Sahib unknown
