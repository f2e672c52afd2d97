// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/catalog_service.h"
#include "core/service/configuration.h"
#include "core/text/search_query.h"

#include <QScrollArea>

class QVBoxLayout;

namespace otklik {

class PlainLabel;
class TextBlock;
class ThreadView;

/// The part of the card that scrolls: the citizen's text, the attachments' names, the thread, and what the same author
/// wrote before.
class CardBody final : public QScrollArea {
    Q_OBJECT
public:
    explicit CardBody(QWidget *parent = nullptr);

    /// Keeps its place when it is the same appeal again.
    void setCard(const AppealCard &card, const ConfigurationPtr &configuration, Timestamp now);
    void setSearch(const SearchQuery &query);
    void clear();

signals:
    void linkChosen(const QString &address);
    void appealChosen(otklik::AppealId appeal);

private:
    void showAttachments(const Origin &origin);
    void showEarlier(const AppealCard &card, const Configuration &configuration);

    AppealId m_shown;
    TextBlock *m_text;
    QWidget *m_attachments;
    ThreadView *m_thread;
    PlainLabel *m_earlierTitle;
    QWidget *m_earlier;
};

} // namespace otklik
