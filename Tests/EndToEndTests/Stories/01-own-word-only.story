A party's own word makes a claim: stripes beside the last holder, control in its own perspective, nothing elsewhere.
=== article 2021-07-03 source=Valley Wire
The Taliban have captured Imam Sahib district in Kunduz province, Taliban spokesman Zabihullah Mujahid said on Saturday.
=== expect
2021-07-03 assessed Imam_Sahib claimed taliban claimed exact
2021-07-03 taliban Imam_Sahib controlled taliban claimed exact
2021-07-03 government Imam_Sahib unknown
2021-07-03 independent Imam_Sahib unknown
2021-07-02 assessed Imam_Sahib unknown
flags 2021-07-03 0
