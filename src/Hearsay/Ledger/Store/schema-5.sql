-- Version 5: the marks of the latest articles wait until there are many of them, and are then brought into `marks` in the order of that table, so
-- that a page of it is written once for several articles. Until then they are made again from the articles' sketches.

ALTER TABLE placing ADD COLUMN filed INTEGER NOT NULL DEFAULT 0 /* the marks of articles with lesser numbers are in `marks` */;
ALTER TABLE sketches ADD COLUMN marked INTEGER NOT NULL DEFAULT 1 /* 0 where the article is one more copy of a mass and is kept under no mark */;

UPDATE placing SET filed = (SELECT coalesce(max(number) + 1, 0) FROM sketches);
