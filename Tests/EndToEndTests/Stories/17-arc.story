An arc runs from one border across to another and colours whole units, described.
=== article 2021-07-09 source=Valley Wire
Taliban fighters hold an arc of territory from the border with Iran across to the border with Uzbekistan, the monitoring group Sandglass said on Friday.
=== expect
2021-07-09 assessed 62.285,35.25 controlled taliban reported described
2021-07-09 assessed 69.172,34.528 unknown
2021-07-09 assessed Imam_Sahib unknown
