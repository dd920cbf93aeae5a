A share of a province is an extent: it colours nothing.
=== article 2021-07-09 source=Valley Wire
The Taliban control 60 per cent of Helmand province, the monitoring group Sandglass said on Friday.
=== expect
coloured 2021-07-09 0
2021-07-09 assessed Lashkar_Gah unknown
flags 2021-07-09 0
stated 2021-07-09 share 0.6
