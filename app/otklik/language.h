// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace otklik {

/// The program's translations and its locale; Qt's own texts too. Lives as long as the application.
class Language {
public:
    /// "ru" or "en". Replaces what was set before; windows made afterwards speak it.
    void install(const QString &language);
    const QString &current() const { return m_current; }

private:
    QTranslator m_program;
    QTranslator m_qt;
    QString m_current;
};

} // namespace otklik
