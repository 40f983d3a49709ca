-- Version 7: what form a block has in its page, the day of an article's last change, the caption of its lead image. What an earlier version had read has none
-- of it until it is read again.

-- What the markup makes of the block: a heading and a quotation of the page's own are no ordinary paragraphs.
ALTER TABLE blocks ADD COLUMN form TEXT NOT NULL DEFAULT 'paragraph' CHECK (form IN ('paragraph', 'heading', 'quotation', 'list_item'));

-- The first and the last day on which the article may have been changed last; the place, the characters there, and where they stand in the text, if they do.
ALTER TABLE articles ADD COLUMN updated_from TEXT;
ALTER TABLE articles ADD COLUMN updated_to TEXT;
ALTER TABLE articles ADD COLUMN updated_where TEXT;
ALTER TABLE articles ADD COLUMN updated_wording TEXT;
ALTER TABLE articles ADD COLUMN updated_start INTEGER;
ALTER TABLE articles ADD COLUMN updated_end INTEGER;

-- The caption of the lead image, told as the days are.
ALTER TABLE articles ADD COLUMN lead_caption TEXT;
ALTER TABLE articles ADD COLUMN lead_caption_where TEXT;
ALTER TABLE articles ADD COLUMN lead_caption_wording TEXT;
ALTER TABLE articles ADD COLUMN lead_caption_start INTEGER;
ALTER TABLE articles ADD COLUMN lead_caption_end INTEGER;
