An attempt to recapture presupposes that the place is lost; the attempt itself changes nothing.
=== article 2021-07-09 source=Valley Wire
The Taliban said on Friday that they had captured the Islam Qala crossing in Herat province.
=== article 2021-07-10 source=Valley Wire
Efforts are under way to recapture Islam Qala, interior ministry spokesman Tareq Arian said on Saturday.
=== expect
2021-07-09 assessed 61.0667,34.6667 controlled taliban conceded exact
2021-07-09 known-by=2021-07-09 assessed 61.0667,34.6667 claimed taliban claimed
2021-07-10 government 61.0667,34.6667 controlled taliban conceded
