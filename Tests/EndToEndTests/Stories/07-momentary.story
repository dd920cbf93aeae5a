A capture undone on the same day is momentary: on the map the earlier holder stays.
=== article 2021-06-30 source=Valley Wire
Government forces retook Khinjan district in Baghlan province on Wednesday, residents said.
=== article 2021-07-04 source=Valley Wire
Taliban fighters captured Khinjan district in Baghlan province on Sunday morning, but government forces retook Khinjan district on Sunday evening, residents said.
=== expect
2021-07-03 assessed Khinjan controlled government reported since=2021-06-30
2021-07-04 assessed Khinjan controlled government reported since=2021-06-30
2021-07-06 assessed Khinjan controlled government reported since=2021-06-30
