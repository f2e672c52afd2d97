// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/card/card_page.h"
#include "ui/common/jobs.h"
#include "ui/common/preferences.h"
#include "ui/inbox/appeal_list_view.h"
#include "ui/inbox/inbox_page.h"
#include "ui/shell/main_window.h"

namespace otklik::test {

/// The real window over an opened desk, with preferences that are nobody's.
class DeskWindow {
public:
    DeskWindow(Desk &desk, const QString &preferences)
        : m_preferences(preferences)
        , m_actions(desk)
        , m_window(m_jobs, m_preferences)
    {
        m_window.showDesk({desk, m_actions, m_jobs, m_preferences});
        m_window.resize(1366, 768);
        m_window.show();
    }

    MainWindow &window() { return m_window; }
    AppealActions &actions() { return m_actions; }
    Workplace &workplace() { return *m_window.workplace(); }
    InboxPage &inbox() { return *workplace().inbox(); }
    CardPage &card() { return *workplace().card(); }
    int rows() { return inbox().list()->model()->rowCount(); }

private:
    Preferences m_preferences;
    Jobs m_jobs;
    AppealActions m_actions;
    MainWindow m_window;
};

} // namespace otklik::test
