// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/body_view.h"

class QPushButton;

namespace otklik {

class PlainLabel;

/// As high as its text needs up to kMostLines, then it scrolls for itself.
class GrowingView final : public BodyView {
    Q_OBJECT
public:
    static constexpr int kMostLines = 30;

    explicit GrowingView(QWidget *parent = nullptr);
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

/// A text in a column of other things. Of a long one the beginning is shown, and the rest when it is asked for: laying
/// out a hundred thousand ideographs takes Qt half a second.
class TextBlock final : public QWidget {
    Q_OBJECT
public:
    static constexpr qsizetype kShownAtFirst = 3000;

    explicit TextBlock(QWidget *parent = nullptr);

    void setText(const QString &text);
    void setSearch(const SearchQuery &query);
    const GrowingView *view() const { return m_view; }

signals:
    void linkChosen(const QString &address);

private:
    void showWhole();

    QString m_whole; ///< while only the beginning is shown
    GrowingView *m_view;
    QPushButton *m_more;
    PlainLabel *m_partly;
};

} // namespace otklik
