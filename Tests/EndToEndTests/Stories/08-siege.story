A siege keeps the holder and marks the place besieged.
=== article 2021-06-20 source=Valley Wire
Afghan forces control the city of Ghazni, residents said.
=== article 2021-07-12 source=Valley Wire
Taliban fighters have surrounded the city of Ghazni, residents said on Monday.
=== expect
2021-07-12 assessed Ghazni controlled government reported besieged
2021-06-25 assessed Ghazni controlled government reported not-besieged
