250 of 398 districts is no contradiction of 85 %: any 250 cover 22 to 92 % of the area.
=== article 2021-07-09 source=Valley Wire
The Taliban claim to control 85 per cent of Afghanistan. Taliban spokesman Zabihullah Mujahid said on Friday that the group held 250 of the country's 398 districts.
=== expect
flags 2021-07-09 0
coloured 2021-07-09 0
stated 2021-07-09 share 0.85
stated 2021-07-09 districts 250
