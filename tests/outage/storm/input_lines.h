// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QSocketNotifier>

#include <optional>

namespace otklik::test {

/// The standard input, line by line, with the event loop running while nothing comes.
class InputLines {
public:
    InputLines();

    std::optional<QByteArray> next(); ///< nothing where the input has ended

private:
    void read();

    QSocketNotifier m_notifier;
    QByteArrayList m_lines;
    QByteArray m_rest;
    bool m_isEnded = false;
};

} // namespace otklik::test
