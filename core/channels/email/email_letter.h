// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/channels/email/email_settings.h"
#include "core/channels/email/smtp_session.h"

namespace otklik {

/// The Message-ID of an answer, without brackets: its key at the domain of our address.
QByteArray answerMessageId(const Dispatch &dispatch, const EmailSettings &settings);

/// An answer as a letter in the thread of the citizen's. Invalid where the citizen's address is none that a letter can
/// be sent to, or the key holds other than letters, digits and hyphens: nothing of either can become another header.
Result<SmtpLetter> composeAnswer(const Dispatch &dispatch, const EmailSettings &settings, Timestamp now);

} // namespace otklik
