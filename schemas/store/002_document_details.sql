-- Schema 2: what a page, a feed or a wire says of a document beside what has a column of its own, as JSON with the
-- names of core/store/detail_members.hpp: {"author":"...","origins":[{"field":"published","from":"json-ld"}]}.
ALTER TABLE document ADD COLUMN details TEXT;
