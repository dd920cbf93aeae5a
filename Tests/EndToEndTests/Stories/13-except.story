"Except" leaves out the disc and says nothing about it; a province is all of its units.
=== article 2021-07-08 source=Valley Wire
The Taliban control all of Badghis province except Qala-i-Naw, residents said on Thursday.
=== expect
2021-07-08 assessed Qala-i-Naw unknown
2021-07-08 assessed 63.3286,35.5753 controlled taliban reported exact
2021-07-08 assessed Herat unknown
