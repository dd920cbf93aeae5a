Three papers print one agency's text: one origin, one report.
=== article 2021-06-22 source=Harbour Agency
HARBOUR AGENCY - Taliban fighters captured Dushi district in Baghlan province on Tuesday after a night of shooting along the main road to the north, residents said. Shops were closed and families left for the provincial capital, they added.
=== article 2021-06-23 source=Morning Ledger
HARBOUR AGENCY - Taliban fighters captured Dushi district in Baghlan province on Tuesday after a night of shooting along the main road to the north, residents said. Shops were closed and families left for the provincial capital, they added.
=== article 2021-06-23 source=Evening Star
(Harbour Agency) Taliban fighters captured Dushi district in Baghlan province on Tuesday after a night of shooting along the main road to the north, residents said. Shops were closed and families left for the provincial capital, they added.
=== expect
2021-06-23 assessed Dushi controlled taliban reported exact since=2021-06-22
