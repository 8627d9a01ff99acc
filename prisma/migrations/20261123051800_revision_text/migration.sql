-- The words of each wording, to find changes by. Prisma has no full-text search on SQLite, so this table is written by
-- hand: rowid is Revision.id, and the text itself stays where it is. Case and diacritics don't count; letters that
-- Unicode does not take apart are spelled as src/domain/fold.ts spells them.
CREATE VIRTUAL TABLE "RevisionText" USING fts5("text", content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

INSERT INTO "RevisionText" ("rowid", "text") SELECT "id", replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("text",'ı','i'),'ø','o'),'Ø','o'),'ł','l'),'Ł','l'),'đ','d'),'Đ','d'),'ð','d'),'Ð','d'),'þ','th'),'Þ','th'),'æ','ae'),'Æ','ae'),'œ','oe'),'Œ','oe'),'ß','ss'),'ẞ','ss') FROM "Revision";

-- A migration that makes Revision anew drops these with it and has to write them again.
CREATE TRIGGER "Revision_text_insert" AFTER INSERT ON "Revision" BEGIN
  INSERT INTO "RevisionText" ("rowid", "text") VALUES (new."id", replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."text",'ı','i'),'ø','o'),'Ø','o'),'ł','l'),'Ł','l'),'đ','d'),'Đ','d'),'ð','d'),'Ð','d'),'þ','th'),'Þ','th'),'æ','ae'),'Æ','ae'),'œ','oe'),'Œ','oe'),'ß','ss'),'ẞ','ss'));
END;

CREATE TRIGGER "Revision_text_delete" AFTER DELETE ON "Revision" BEGIN
  DELETE FROM "RevisionText" WHERE "rowid" = old."id";
END;

CREATE TRIGGER "Revision_text_update" AFTER UPDATE OF "text" ON "Revision" BEGIN
  DELETE FROM "RevisionText" WHERE "rowid" = old."id";
  INSERT INTO "RevisionText" ("rowid", "text") VALUES (new."id", replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."text",'ı','i'),'ø','o'),'Ø','o'),'ł','l'),'Ł','l'),'đ','d'),'Đ','d'),'ð','d'),'Ð','d'),'þ','th'),'Þ','th'),'æ','ae'),'Æ','ae'),'œ','oe'),'Œ','oe'),'ß','ss'),'ẞ','ss'));
END;
