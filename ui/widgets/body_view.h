// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/highlight.h"

#include <QPlainTextEdit>

namespace otklik {

/// Shows what a citizen wrote, and only that: plain text to read, select and copy. Web addresses are underlined; a
/// click on one, or Enter with the cursor in it, asks for it to be opened — connect linkChosen() to a LinkGate.
class BodyView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit BodyView(QWidget *parent = nullptr);

    /// Shows at most kShownChars; the rest is left out and bodyShownPartly() says so.
    void setBody(const QString &text);
    bool bodyShownPartly() const { return m_shownPartly; }

    /// Marks what the search found; an empty query takes the marks away.
    void setSearch(const SearchQuery &query);

signals:
    void linkChosen(const QString &address);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString linkAt(qsizetype position) const;
    QString linkUnder(QPoint point) const;
    void updateMarks();

    SearchHighlighter m_highlighter;
    std::vector<TextRange> m_links;
    QString m_shown;
    QPoint m_pressed;
    bool m_shownPartly = false;
};

} // namespace otklik
