// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace otklik {

/// The only label of the program. It shows its text as it is: no mark-up, no links, direction controls visible. For a
/// body of an appeal there is BodyView; what is longer than 4000 characters is cut here.
class PlainLabel : public QLabel {
    Q_OBJECT
    Q_PROPERTY(bool elided READ isElided) // for style sheets and tests

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);

    /// One line that gives way when there is no room and then shows the whole text as its tool tip.
    void setElideMode(Qt::TextElideMode mode);
    bool isElided() const;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    Qt::TextElideMode m_elideMode = Qt::ElideNone;
};

} // namespace otklik
