// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outage/storm/input_lines.h"

#include <QCoreApplication>

#include <array>
#include <unistd.h>

namespace otklik::test {

InputLines::InputLines()
    : m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
}

void InputLines::read()
{
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count <= 0) {
        m_isEnded = true;
        m_notifier.setEnabled(false);
        return;
    }
    m_lines += (m_rest + QByteArray{bytes.data(), static_cast<qsizetype>(count)}).split('\n');
    m_rest = m_lines.takeLast();
}

std::optional<QByteArray> InputLines::next()
{
    while (m_lines.isEmpty() && !m_isEnded)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return m_lines.isEmpty() ? std::nullopt : std::optional{m_lines.takeFirst()};
}

} // namespace otklik::test
