//! Tables of videos from YouTube Studio (`Table data.csv`).

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;
use crate::ingest::table::header::Column;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::YouTube,
    key: "youtube",
    network: Some("YouTube"),
    recognise: |head| DIALECT.matches(head),
    open: |head, choices| table::open(head, choices, &DIALECT),
};

const DIALECT: Dialect = Dialect {
    // The names of the column of titles and that of times. The English, German and Portuguese ones
    // are from real files.
    signatures: &[
        &["videotitle", "videopublishtime"],
        &["videotitel", "veroffentlichungszeitpunktvideos"],
        &["titulovideo", "horariopublicacaovideo"],
        &["titulovideo", "horapublicacaovideo"],
        &["titulovideo", "horapublicacionvideo"],
        &["titrevideo", "heurepublicationvideo"],
        &["titolovideo", "orapubblicazionevideo"],
        &["titolovideo", "orariopubblicazionevideo"],
        &["videotitel", "publicatietijdvideo"],
        &["videotitel", "publiceringstidvideo"],
        &["videotitel", "videonspubliceringstid"],
        &["названиевидео", "времяпубликациивидео"],
        &["视频标题", "视频发布时间"],
        &["tytulfilmu", "godzinapublikacjifilmu"],
        &["tytulfilmu", "datapublikacjifilmu"],
        &["videobasligi", "videoyayinlanmazamani"],
        &["動画タイトル", "動画公開時刻"],
        &["동영상제목", "동영상게시시간"],
    ],
    // These columns hold the ids of the videos.
    meanings: &[
        ("content", Column::Id),
        ("video", Column::Id),
        ("videos", Column::Id),
        ("inhalt", Column::Id),
        ("inhalte", Column::Id),
        ("materialy", Column::Id),
        ("контент", Column::Id),
        ("conteudo", Column::Id),
        ("contenido", Column::Id),
        ("contenu", Column::Id),
        ("contenuti", Column::Id),
        ("innehall", Column::Id),
        ("tresc", Column::Id),
        ("icerik", Column::Id),
        ("コンテンツ", Column::Id),
        ("콘텐츠", Column::Id),
    ],
    has_totals: true,
    is_of_videos: true,
    day_columns: &["date", "datum", "fecha", "data", "tarih", "日付", "날짜"],
    ..Dialect::ANY
};
