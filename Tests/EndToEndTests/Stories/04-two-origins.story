Two independent origins corroborate; reprints of one agency text are one origin.
=== article 2021-06-22 source=Valley Wire
Taliban fighters captured Dushi district in Baghlan province on Tuesday, residents said.
=== article 2021-06-22 source=Lantern News
Dushi district in Baghlan province was seized by the Taliban on Tuesday, the monitoring group Sandglass reported.
=== expect
2021-06-22 assessed Dushi controlled taliban corroborated exact since=2021-06-22
2021-06-22 independent Dushi controlled taliban corroborated
2021-06-22 government Dushi unknown
