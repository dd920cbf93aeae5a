Two parties' shares over 100 %, and a denominator that the theatre does not list, are flagged.
=== article 2021-07-09 source=Valley Wire
The Taliban say they control 85 per cent of Afghanistan. The Afghan government says it controls 60 per cent of the country. The Taliban spokesman Zabihullah Mujahid said the group held 200 of the 388 districts.
=== expect
flags 2021-07-09 2
