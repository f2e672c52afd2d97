// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace otklik {

/// The characters of a letter's bytes. The label is believed where it can be true; Russian mail is known for labels
/// that are not: UTF-8 and the four Cyrillic alphabets of one byte are told apart by what they give. Never fails: what
/// has no meaning becomes U+FFFD.
QString textFromMail(QByteArrayView bytes, const QByteArray &label);

} // namespace otklik
