// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/ask_password.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <termios.h>
#endif

namespace otklik {

#ifdef Q_OS_UNIX

namespace {

/// Takes the echo off a terminal for as long as it lives.
class NoEcho {
public:
    explicit NoEcho(int terminal)
        : m_terminal(terminal)
    {
        tcgetattr(m_terminal, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(m_terminal, TCSAFLUSH, &quiet);
    }
    ~NoEcho() { tcsetattr(m_terminal, TCSAFLUSH, &m_before); }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    int m_terminal;
    termios m_before{};
};

} // namespace

std::optional<QString> askPassword(const QString &prompt)
{
    QFile terminal{QStringLiteral("/dev/tty")}; // stdin may be a file
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return std::nullopt;
    terminal.write((prompt + QStringLiteral(": ")).toUtf8());
    QByteArray typed;
    {
        const NoEcho quiet{terminal.handle()};
        typed = terminal.readLine(1024);
    }
    terminal.write("\n");
    while (typed.endsWith('\n') || typed.endsWith('\r'))
        typed.chop(1);
    return QString::fromUtf8(typed);
}

#else

std::optional<QString> askPassword(const QString &)
{
    return std::nullopt;
}

#endif

} // namespace otklik
