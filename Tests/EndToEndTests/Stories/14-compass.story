A compass half is described: whole units whose seats lie beyond the median; labelled and counted apart.
=== article 2021-07-08 source=Valley Wire
The Taliban control northern Helmand, residents said on Thursday.
=== expect
2021-07-08 assessed Sangin controlled taliban reported described
2021-07-08 assessed Reg_(Khanshin) unknown
2021-07-08 assessed Kandahar unknown
