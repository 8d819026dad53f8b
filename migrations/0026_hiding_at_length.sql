-- Hiding in long texts, and hiding while a record is erased.

-- Whether a text says nothing but what another said, with some of these marks in the place of words. It walks over bytes, of
-- which any place is as quickly found as the first: no letter of UTF-8 begins inside another.
create or replace function hides_only(before text, after text, marks text) returns boolean language plpgsql immutable as $$
declare
  pieces constant text[] := regexp_split_to_array(after, marks);
  told constant bytea := convert_to(before, 'UTF8');
  size constant integer := octet_length(told);
  last constant bytea := convert_to(pieces[cardinality(pieces)], 'UTF8');
  -- The first byte that is not accounted for.
  at integer := octet_length(pieces[1]) + 1;
  piece bytea;
  width integer;
  place integer;
begin
  if cardinality(pieces) = 1 then
    return before = after;
  end if;
  if not starts_with(before, pieces[1]) then
    return false;
  end if;
  for i in 2 .. cardinality(pieces) - 1 loop
    -- Every mark hides something: one whole letter at least.
    if at > size then
      return false;
    end if;
    at := at + 1;
    while at <= size and get_byte(told, at - 1) & 192 = 128 loop
      at := at + 1;
    end loop;
    -- It is looked for near by first, so that it is never looked for in all that is left.
    piece := convert_to(pieces[i], 'UTF8');
    width := octet_length(piece) + 64;
    loop
      place := position(piece in substr(told, at, width));
      exit when place > 0;
      if at + width > size then
        return false;
      end if;
      width := 2 * width;
    end loop;
    at := at + place - 1 + octet_length(piece);
  end loop;
  return size - at + 1 > octet_length(last) and substr(told, size - octet_length(last) + 1) = last;
end
$$;

-- Whoever writes or changes words of a record does so one after the other, until the transaction ends. The record first, then
-- its case: an erasure waits for the one and a reviewer for the other.
create or replace function hold_words(of_record uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_record::text, 23));
  perform from record where record_id = of_record for key share;
end
$$;
