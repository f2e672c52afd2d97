// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/result.h"
#include "core/service/configuration.h"

namespace otklik {

class SettingsService;
class ViewList;

/// Keeps the sidebar's saved views and the municipality's settings in step.
class SavedViews final : public QObject {
    Q_OBJECT
public:
    /// Both have to outlive this object.
    SavedViews(SettingsService &settings, ViewList &list, QObject *parent = nullptr);

    void reload(); ///< after a change of the configuration
    /// Asks for a name and saves the query under it.
    void saveAs(const AppealQuery &query, QWidget *window);

signals:
    void chosen(const otklik::AppealQuery &query);
    void failed(const otklik::Error &error);

private:
    void save(std::vector<SavedView> views);
    void rename(int index, const QString &name);
    void remove(int index);
    static QString nameFor(const AppealQuery &query);

    SettingsService &m_settings;
    ViewList &m_list;
    std::vector<SavedView> m_views;
};

} // namespace otklik
