Border districts with a neighbour are the units that touch that border, described.
=== article 2021-07-05 source=Valley Wire
The Taliban control the districts along the border with Tajikistan, residents said on Monday.
=== expect
2021-07-05 assessed Imam_Sahib controlled taliban reported described
2021-07-05 assessed Kandahar unknown
2021-07-05 assessed Taloqan unknown
