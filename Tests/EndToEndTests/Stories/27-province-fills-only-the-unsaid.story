A claim on a province fills only tiles without exact evidence of the last 30 days.
=== article 2021-07-20 source=Valley Wire
Afghan forces control Andkhoy district in Faryab province, residents said on Tuesday.
=== article 2021-07-25 source=Valley Wire
The Taliban control Faryab province, residents said on Sunday.
=== expect
2021-07-25 assessed Andkhoy controlled government reported
2021-07-25 assessed Qaramqol controlled taliban reported
