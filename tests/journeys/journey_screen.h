// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklik/language.h"
#include "resources/shipped.h"
#include "tests/journeys/keyboard.h"
#include "tests/support/test_desk.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/common/theme.h"
#include "ui/shell/main_window.h"
#include "ui/team/hub_passwords.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QDir>

namespace otklik::test {

/// How the screen looks in one run.
struct Look {
    QSize size;
    Theme theme = Theme::Light;
    QString name;
};

/// The window over a desk, as the program makes it.
class Screen {
public:
    Screen(Desk &desk, const Look &look, const QString &story)
        : m_look(look)
        , m_story(story)
        , m_preferences(m_folder.filePath(QStringLiteral("otklik.ini")))
        , m_actions(desk)
        , m_passwords(passwordsInMemory())
        , m_window(m_jobs, m_preferences)
        , keys(m_window)
    {
        applyTheme(look.theme);
        QApplication::setCursorFlashTime(0);
        m_window.resize(look.size);
    }

    void show(Desk &desk, const QString &password = {})
    {
        if (const auto place = desk.settings().configuration()->team)
            (void)m_passwords->enter(*place, password, false);
        m_window.showDesk({desk, m_actions, m_jobs, m_preferences, m_passwords.get()});
        m_window.resize(m_look.size);
        m_window.show();
    }
    MainWindow &window() { return m_window; }
    Workplace &workplace() { return *m_window.workplace(); }
    CardPage &card() { return *workplace().card(); }
    OutboxPage &outbox() { return *workplace().outbox(); }
    template<typename Widget>
    Widget *find(const QString &name)
    {
        return m_window.findChild<Widget *>(name);
    }
    QString words(const QString &name) { return find<PlainLabel>(name)->text(); }

    /// The window as it is now, where somebody wants to see it.
    void picture(const QString &name) { picture(&m_window, name); }
    void picture(QWidget *widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("OTKLIK_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(500);
        const QDir out{QDir{folder}.filePath(m_look.name)};
        QVERIFY(out.mkpath(QStringLiteral(".")));
        QVERIFY(widget->grab().save(out.filePath(QStringLiteral("%1-%2-%3.png").arg(m_story, QString::number(++m_drawn), name))));
    }

private:
    Look m_look;
    QString m_story;
    QTemporaryDir m_folder;
    Preferences m_preferences;
    Jobs m_jobs;
    AppealActions m_actions;
    std::unique_ptr<HubPasswords> m_passwords;
    MainWindow m_window;
    int m_drawn = 0;

public:
    Keyboard keys;
};

/// The data of a journey: one look by default, all that an operator may have where somebody wants to see them.
inline void looks()
{
    QTest::addColumn<Look>("look");
    QTest::newRow("small") << Look{{1366, 768}, Theme::Light, QStringLiteral("1366-light")};
    if (qEnvironmentVariableIsEmpty("OTKLIK_PICTURES"))
        return;
    QTest::newRow("small, dark") << Look{{1366, 768}, Theme::Dark, QStringLiteral("1366-dark")};
    QTest::newRow("large") << Look{{1920, 1080}, Theme::Light, QStringLiteral("1920-light")};
    QTest::newRow("large, dark") << Look{{1920, 1080}, Theme::Dark, QStringLiteral("1920-dark")};
}

inline void speakRussian(Language &language)
{
    initResources();
    language.install(QStringLiteral("ru"));
}

} // namespace otklik::test
