Independent voices that disagree make it disputed, whatever each side says.
=== article 2021-07-10 source=Valley Wire
The town of Zaranj in Nimroz province was captured by the Taliban on Saturday, residents said.
=== article 2021-07-11 source=Lantern News
Zaranj town in Nimroz province is still held by government forces, the monitoring group Sandglass said on Sunday.
=== expect
2021-07-11 assessed Zaranj disputed government+taliban disputed
2021-07-10 known-by=2021-07-10 assessed Zaranj controlled taliban reported
