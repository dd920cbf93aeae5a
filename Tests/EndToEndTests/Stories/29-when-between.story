The map switches at the latest day, and says "changing" from the earliest on.
=== article 2021-07-16 source=Valley Wire
Taliban fighters captured Gizab district in Daykundi province this week, residents said.
=== expect
2021-07-11 assessed Gizab unknown not-changing
2021-07-13 assessed Gizab unknown changing
2021-07-16 assessed Gizab controlled taliban reported not-changing earliest=2021-07-12 latest=2021-07-16
