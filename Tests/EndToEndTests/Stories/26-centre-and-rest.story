A seat's disc is cut only where evidence treats it and the rest apart.
=== article 2021-07-08 source=Valley Wire
The Taliban captured Panjwayi district in Kandahar province on Sunday, residents said on Thursday.
=== article 2021-07-12 source=Valley Wire
Government forces retook the centre of Panjwayi district on Monday, residents said.
=== expect
2021-07-08 assessed 65.46,31.54 controlled taliban reported exact since=2021-07-04
2021-07-12 assessed 65.46,31.54 controlled government reported exact since=2021-07-12
2021-07-12 assessed 65.30,31.43 controlled taliban reported exact since=2021-07-04
2021-07-12 assessed Kandahar unknown
