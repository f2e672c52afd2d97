// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"

#include <variant>

namespace otklik {

/// What is known of a letter beside its bytes.
struct EmailEnvelope {
    QString account; ///< our address: the same letter to two accounts is two appeals
    Timestamp received{}; ///< INTERNALDATE, or now
    bool isPartial = false; ///< only the beginning of a very large letter was fetched
};

using ReadEmail = std::variant<Arrival, RefusedArrival>;

/// A letter (RFC 5322, MIME) as a message of a citizen. Since 30.03.2025 an electronic appeal under 59-ФЗ cannot be
/// made by e-mail (547-ФЗ; domain.md section 2, sources S19 and S20): this is a message, whose type is left to the
/// operator.
///
/// authorKey is the address that an answer goes to (Reply-To, else From) in small letters; url is "mid:<Message-ID>"
/// (RFC 2392), empty where the letter has none; externalId and `continues` are Message-IDs without brackets. Quotations
/// and signatures stay in the text. What was over a limit is left out and the text ends with a note that says so.
///
/// Refused: what programs write, and what has no author. The reason begins with "bounce: ", "report: ", "automatic: ",
/// "list: ", "own: " or "unreadable: ", and holds none of the letter's words. The externalId of a report or an
/// automatic answer is the Message-ID of the letter that it speaks of — our answer's is `<key>@<domain of our address>`
/// — and otherwise its own.
///
/// Any thread; any bytes.
ReadEmail readEmail(const QByteArray &bytes, const EmailEnvelope &envelope);

/// The Message-ID in an origin.url of ours, without brackets; empty where it is none or could break a header.
QString messageIdFromUrl(const QString &url);

/// Is it an address that a letter can be sent to: ASCII before the @, a domain (Cyrillic ones in their ASCII form)?
/// Returns it as it is written in a header, empty where not.
QByteArray mailAddress(const QString &address);

} // namespace otklik
