//! Kinds of items, as flags and words tell them.

use super::count::is_nothing;
use crate::activity::PostKind;
use crate::ingest::table::header::fold::fold_char;
use crate::ingest::table::header::normalize_name;

/// The words for a reply, [normalized](normalize_name) and separated by blanks.
const REPLIES: &str = " reply replies repliedto antwort antworten respuesta respuestas reponse \
    reponses risposta risposte resposta respostas antwoord antwoorden odpowiedz odpowiedzi yanit \
    yanitlar svar replied comment comments kommentar commentaire comentario ответ 返信 \
    リプライ 답글 回复 ";
/// The words for a repost of somebody else's post.
const REPOSTS: &str = " repost reposts reposted retweet retweets retweeted rt reblog reblogs boost \
    boosts boosted announce renote reshare reshared republication republications retuit \
    retuits repostfacade reasonrepost репост ретвит 转发 リポスト リツイート 리포스트 리트윗 ";
/// The words with which flags say no, in lower case and without accents.
const NO: &str = " 0 0.0 false f no n -1 n/d nil undefined \\n \"\" '' [] {} nein non nao nie nej \
    nee hayir いいえ 아니요 ";
/// The words with which flags say yes.
const YES: &str = " true t yes y ja oui si sim tak evet はい 예 ";

/// The kind that a word such as `Replies` or `'@Replies` names; `None` for all other words.
pub(crate) fn kind_from_word(word: &str) -> Option<PostKind> {
    if word.trim().is_empty() {
        return None;
    }
    let name = normalize_name(word.rsplit('#').next().unwrap_or(word));
    if is_in(REPLIES, &name) {
        Some(PostKind::Reply)
    } else if is_in(REPOSTS, &name) {
        Some(PostKind::Repost)
    } else {
        None
    }
}

/// Whether a value of a column or member that marks replies or reposts marks the item: it is the id or
/// the name of another post or person, or says yes. All ways to write nothing, and to say no, are no
/// mark.
pub(crate) fn is_mark(value: &str) -> bool {
    /// Longer values, such as ids, are none of the words that say no.
    const MAX_NO_BYTES: usize = 10;
    let value = value.trim();
    if value.len() > MAX_NO_BYTES {
        return true;
    }
    !is_nothing(value) && !is_in(NO, &folded(value))
}

/// Whether a value is a word with which a flag says yes or no. Digits are not.
pub(crate) fn is_flag(value: &str) -> bool {
    let value = folded(value.trim());
    (is_in(NO, &value) || is_in(YES, &value)) && !value.starts_with(['0', '-', '[', '{'])
}

/// A text in lower case and without accents. Marks such as brackets stay.
fn folded(text: &str) -> String {
    text.chars().map(|c| fold_char(c).unwrap_or(c)).collect()
}

fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && !word.contains(' ') && list.split(' ').any(|known| known == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_kinds() {
        use PostKind::{Reply, Repost};
        for (word, expected) in [
            ("Reply", Some(Reply)),
            ("Replies", Some(Reply)),
            ("'@Replies", Some(Reply)),
            ("replied_to", Some(Reply)),
            ("Antwort", Some(Reply)),
            (" Retweet ", Some(Repost)),
            ("Retweets", Some(Repost)),
            ("Repost", Some(Repost)),
            ("boost", Some(Repost)),
            ("", None),
            ("Post", None),
            ("Quote", None),
            ("Photo", None),
        ] {
            assert_eq!(kind_from_word(word), expected, "{word}");
        }
    }

    #[test]
    fn nothing_can_be_written_in_many_ways() {
        for value in [
            "",
            " ",
            "NA",
            "<NA>",
            "NaN",
            "null",
            "None",
            "-",
            "–",
            "0",
            "0.0",
            "False",
            "FALSE",
            "f",
            "no",
            "[]",
            "{}",
            "Nein",
            "não",
            "NÃO",
            "Hayır",
            "HAYIR",
            "いいえ",
            "NULL",
            "-1",
            "\\N",
            "undefined",
            "n/d",
            "\"\"",
        ] {
            assert!(!is_mark(value), "{value:?}");
        }
        for value in ["123", "1", "True", "yes", "t", "@someone", "nobody", "x51", "[{'id': 9}]"] {
            assert!(is_mark(value), "{value:?}");
        }
    }

    #[test]
    fn flags_are_words() {
        for (value, expected) in [
            ("True", true),
            ("no", true),
            ("Sí", true),
            ("SÍ", true),
            ("0", false),
            ("1", false),
            ("12", false),
            ("", false),
            ("maybe", false),
        ] {
            assert_eq!(is_flag(value), expected, "{value:?}");
        }
    }
}
