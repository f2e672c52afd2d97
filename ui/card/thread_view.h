// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/catalog_service.h"
#include "core/service/configuration.h"
#include "core/text/search_query.h"

#include <QWidget>

class QVBoxLayout;

namespace otklik {

/// What happened to an appeal, oldest first: each operation in words, who did it and when; replies and notes with their
/// texts; what was undone is struck out and says so.
class ThreadView final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kShownAtFirst = 100;

    explicit ThreadView(QWidget *parent = nullptr);

    void setHistory(const std::vector<HistoryEntry> &history, const ConfigurationPtr &configuration, Timestamp now);
    void setSearch(const SearchQuery &query);
    void clear();

signals:
    void linkChosen(const QString &address);

private:
    void show(std::size_t first);
    void add(const HistoryEntry &entry);
    const Change *undoneBy(const HistoryEntry &entry) const;
    /// Of what became of a request to another system: which system; empty for everything else.
    QString systemOf(const Change &change) const;
    const Operation *find(const OperationId &operation) const;

    std::vector<HistoryEntry> m_history;
    ConfigurationPtr m_configuration;
    Timestamp m_now{};
    SearchQuery m_query;
    QVBoxLayout *m_column;
    bool m_isShownWhole = false; ///< the operator asked for the older ones of this appeal
};

} // namespace otklik
