// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace otklik {

class FollowedList;
class PlainLabel;
class Preferences;
class TeamForm;
class TroubleView;

/// The desk's place in a team: where the hub is, whether it lets us in, joining and leaving. It acts at once, with
/// buttons of its own; there is nothing for «Save».
class TeamPage final : public SettingsPage {
    Q_OBJECT
public:
    /// Both have to outlive it.
    TeamPage(Desk &desk, Preferences &preferences, QWidget *parent);

    QString title() const override { return tr("Team"); }
    QFuture<Result<>> save(SettingsService &settings) override;
    void setCanKeepPassword(bool canKeep);

signals:
    /// The desk is in the team; this is what the hub has accepted.
    void passwordEntered(const QString &password, bool isKept);
    void left(const otklik::TeamPlace &place);

private:
    void build();
    QPushButton *addButton(QHBoxLayout *row, const QString &name, const QString &text, void (TeamPage::*run)());
    void showPlace();
    void forgetOffers();
    void check();
    void takeOffers(const Result<std::vector<TeamOffer>> &offers);
    void join();
    void askToJoin(qint64 appeals);
    void joinNow(const TeamOffer &offer);
    void joined(const TeamOffer &offer);
    void askToLeave();
    void leave();
    void say(const QString &words);
    void showError(const Error &error);
    void setBusy(bool isBusy);

    Desk &m_desk;
    PlainLabel *m_where;
    TeamForm *m_form;
    QComboBox *m_offer;
    PlainLabel *m_words;
    TroubleView *m_trouble;
    FollowedList *m_followed;
    QPushButton *m_check = nullptr;
    QPushButton *m_join = nullptr;
    QPushButton *m_leave = nullptr;
    std::vector<TeamOffer> m_offers;
    QString m_password; ///< with which the offers came
};

} // namespace otklik
