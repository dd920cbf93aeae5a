Left with no successor named: vacated, the last holder beside it.
=== article 2021-07-02 source=Valley Wire
Government forces withdrew from Almar district in Faryab province on Friday, residents said.
=== expect
2021-07-02 assessed Almar vacated - reported beside=government
2021-07-01 assessed Almar unknown
