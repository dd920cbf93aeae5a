The loser's own word concedes it, and its perspective gives the place to the other side.
=== article 2021-07-14 source=Border Post
Taliban fighters captured the border town of Spin Boldak in Kandahar province on Wednesday, the group said. Interior ministry spokesman Tareq Arian admitted that government forces had lost the town.
=== expect
2021-07-14 assessed Spin_Boldak controlled taliban conceded exact since=2021-07-14
2021-07-14 government Spin_Boldak controlled taliban conceded
2021-07-14 taliban Spin_Boldak controlled taliban claimed
2021-07-14 independent Spin_Boldak unknown
