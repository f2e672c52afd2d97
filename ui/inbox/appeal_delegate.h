// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemDelegate>

#include "core/text/highlight.h"
#include "ui/inbox/row_words.h"

namespace otklik {

class AppealListModel;

/// Paints a row: a mark of its urgency (colour and shape), channel, author, place and time in the first line, the
/// beginning of the text, badges and tags in the second.
class AppealDelegate final : public QAbstractItemDelegate {
    Q_OBJECT
public:
    explicit AppealDelegate(const AppealListModel &model, QObject *parent = nullptr);

    /// What the operator looks for is marked in author and text.
    void setSearch(const QString &typed);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Look;

    void paintFirstLine(QPainter *painter, const Look &look, QRect line, const RowWords &words, bool isNew) const;
    void paintSecondLine(QPainter *painter, const Look &look, QRect line, const RowWords &words) const;
    int paintBadges(QPainter *painter, const Look &look, QRect line, const RowWords &words) const;
    void paintFound(QPainter *painter, const Look &look, QRect line, const QString &text, const QFont &font) const;
    QString around(const QString &text, const QFont &font, int width) const;

    const AppealListModel &m_model;
    mutable SearchHighlighter m_found;
    bool m_isSearching = false;
};

} // namespace otklik
