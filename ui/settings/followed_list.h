// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/desk.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;

namespace otklik {

class PlainLabel;

/// The other municipalities where who works at this desk has a place, to choose which are shown here too. Acts at once;
/// hidden where there are none.
class FollowedList final : public QWidget {
    Q_OBJECT
public:
    /// `desk` has to outlive it.
    FollowedList(Desk &desk, QWidget *parent);

    /// Asks the hub; what is followed already is shown where it does not answer.
    void refresh();

signals:
    void failed(const otklik::Error &error);

private:
    void show(const std::vector<HubMunicipality> &municipalities);
    void follow();

    Desk &m_desk;
    PlainLabel *m_caption;
    QListWidget *m_list;
    std::vector<HubMunicipality> m_municipalities;
};

} // namespace otklik
